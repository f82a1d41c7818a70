/* macOS and the BSDs. */
#ifndef BS_OS_BSD_H
#define BS_OS_BSD_H

#define OS_HAS_SA_LEN 1

#define os_strerror strerror_r

#endif
