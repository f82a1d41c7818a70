/* macOS and the BSDs. */
#ifndef BS_OS_BSD_H
#define BS_OS_BSD_H

#include <netinet/in_systm.h>
#include <netinet/ip.h>
#include <sys/filio.h>
#include <sys/sockio.h>

#define OS_HAS_SA_LEN

#endif
