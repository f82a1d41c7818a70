# cmake -DFROM=table.def -DTO=table.inc -P table.cmake
# Puts each name under the #ifdef of that very name; where it is no macro, U(name) stands for it.
file(READ ${FROM} text)
string(REGEX REPLACE "\n([CEW])\\(([A-Za-z0-9_]+)\\)" "\n#ifdef \\2\n\\1(\\2)\n#else\nU(\\2)\n#endif" text "${text}")
file(WRITE ${TO} "${text}")
