/* Prints the error codes of Windows, a line each: number, symbol, what POSIX calls it, or - where it has no such error.
 */
#include "bsock.h"

#include <stdio.h>
#include <string.h>

int main(void) {
    struct bs_entry entry;
    for (int32_t i = 0; bs_table(i, &entry) == 1; i++) {
        int32_t code = (int32_t)entry.value;
        char symbol[64];
        if (entry.kind == BS_KIND_ERROR) {
            bs_errorname(code, symbol, sizeof symbol);
            printf("%d %s %s\n", (int)code, symbol, strcmp(entry.name, symbol) == 0 ? "-" : entry.name);
        }
    }
    return 0;
}
