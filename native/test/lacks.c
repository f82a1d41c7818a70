/* Not a test of its own: tells the names that the table has no value for, for lacks.cmake to compare. */
#include "check.h"

#include <stdio.h>

TEST(report) {
    struct bs_entry entry;
    for (int i = 0; bs_table(i, &entry) == 1; i++) {
        if (entry.kind == BS_KIND_UNDEFINED) {
            printf("undefined \"%s\"\n", entry.name);
        }
    }
}
