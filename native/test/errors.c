/* Prints the error codes of Windows, a line each: number, symbol, what POSIX calls it, or - where it has no such error.
 */
#include "bsock.h"

#include <stdio.h>
#include <string.h>

/* Whether a row has this code under another name. */
static int has_twin(int64_t code, const char *symbol) {
    struct bs_entry entry;
    for (int32_t i = 0; bs_table(i, &entry) == 1; i++) {
        if (entry.kind == BS_KIND_ERROR && entry.value == code && strcmp(entry.name, symbol) != 0) {
            return 1;
        }
    }
    return 0;
}

int main(void) {
    struct bs_entry entry;
    for (int32_t i = 0; bs_table(i, &entry) == 1; i++) {
        int32_t code = (int32_t)entry.value;
        char symbol[64];
        if (entry.kind == BS_KIND_ERROR) {
            bs_errorname(code, symbol, sizeof symbol);
            int is_symbol = strcmp(entry.name, symbol) == 0;
            if (!is_symbol || !has_twin(code, symbol)) {
                printf("%d %s %s\n", (int)code, symbol, is_symbol ? "-" : entry.name);
            }
        }
    }
    return 0;
}
