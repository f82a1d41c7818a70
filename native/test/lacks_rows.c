/* What lacks.c tells, for a system whose programs do not run here: as the preprocessor leaves it. */
#include "os.h"

#define U(name) undefined #name
#define C(name)
#define E(name)
#define W(name)
#define SIZE(type)
#define NUMBER(name, value)
#define FIELD(type, field)
#include "table.inc"
