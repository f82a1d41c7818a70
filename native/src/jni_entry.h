/* What turns a line of bsock_calls.h into a JNI entry point. Addresses come as jlong. */
#ifndef BS_JNI_ENTRY_H
#define BS_JNI_ENTRY_H

#include <jni.h>

#include "bsock.h"

typedef jint java_i32;
typedef jlong java_i64, java_ptr, java_cptr, java_str;

#define PARAMETERS_0(none)
#define PARAMETERS_1(type, name) , java_##type name
#define PARAMETERS_2(type, name, ...) , java_##type name PARAMETERS_1(__VA_ARGS__)
#define PARAMETERS_3(type, name, ...) , java_##type name PARAMETERS_2(__VA_ARGS__)
#define PARAMETERS_4(type, name, ...) , java_##type name PARAMETERS_3(__VA_ARGS__)
#define PARAMETERS_5(type, name, ...) , java_##type name PARAMETERS_4(__VA_ARGS__)
#define PARAMETERS_6(type, name, ...) , java_##type name PARAMETERS_5(__VA_ARGS__)

#define VALUE_i32(x) x
#define VALUE_i64(x) x
#define VALUE_ptr(x) (void *)(intptr_t)(x)
#define VALUE_cptr(x) (const void *)(intptr_t)(x)
#define VALUE_str(x) (const char *)(intptr_t)(x)

#define VALUES_0(none)
#define VALUES_1(type, name) VALUE_##type(name)
#define VALUES_2(type, name, ...) VALUE_##type(name), VALUES_1(__VA_ARGS__)
#define VALUES_3(type, name, ...) VALUE_##type(name), VALUES_2(__VA_ARGS__)
#define VALUES_4(type, name, ...) VALUE_##type(name), VALUES_3(__VA_ARGS__)
#define VALUES_5(type, name, ...) VALUE_##type(name), VALUES_4(__VA_ARGS__)
#define VALUES_6(type, name, ...) VALUE_##type(name), VALUES_5(__VA_ARGS__)

#define SIGNATURE_i32 "I"
#define SIGNATURE_i64 "J"
#define SIGNATURE_ptr "J"
#define SIGNATURE_cptr "J"
#define SIGNATURE_str "J"

#define SIGNATURE_0(none) ""
#define SIGNATURE_1(type, name) SIGNATURE_##type
#define SIGNATURE_2(type, name, ...) SIGNATURE_##type SIGNATURE_1(__VA_ARGS__)
#define SIGNATURE_3(type, name, ...) SIGNATURE_##type SIGNATURE_2(__VA_ARGS__)
#define SIGNATURE_4(type, name, ...) SIGNATURE_##type SIGNATURE_3(__VA_ARGS__)
#define SIGNATURE_5(type, name, ...) SIGNATURE_##type SIGNATURE_4(__VA_ARGS__)
#define SIGNATURE_6(type, name, ...) SIGNATURE_##type SIGNATURE_5(__VA_ARGS__)

#define BS_CALL_IF(feature, ...) BS_CALL(__VA_ARGS__)

#define BS_CALL(...) +1
enum {
    JNI_CALLS = 0
#include "bsock_calls.h"
};
#undef BS_CALL

/* The calls in their order, with the entry points of bs_install. */
extern const JNINativeMethod jni_calls[JNI_CALLS];

#endif
