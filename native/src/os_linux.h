/* Linux, with glibc or musl. */
#ifndef BS_OS_LINUX_H
#define BS_OS_LINUX_H

#include <linux/sockios.h>

/* POSIX's strerror_r under the name that both C libraries export whatever the feature macros say. */
int __xpg_strerror_r(int code, char *text, size_t size);
#define os_strerror __xpg_strerror_r

/* Of UDP's options, older C libraries have UDP_CORK only. */
#ifndef UDP_SEGMENT
#define UDP_SEGMENT 103
#endif
#ifndef UDP_GRO
#define UDP_GRO 104
#endif

#endif
