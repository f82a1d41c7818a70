/* Linux: constants that the C library leaves to the kernel's headers. */
#ifndef BS_OS_LINUX_H
#define BS_OS_LINUX_H

#include <linux/sockios.h>

/* Of UDP's options, older C libraries have UDP_CORK only. */
#ifndef UDP_SEGMENT
#define UDP_SEGMENT 103
#endif
#ifndef UDP_GRO
#define UDP_GRO 104
#endif

#endif
