/*
 * The JNI binding: an entry point for each call of bsock_calls.h, registered with the class that
 * declares the native methods. Addresses come as jlong, so an entry point is a cast and a call.
 */
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

#define BS_CALL_IF(feature, ...) BS_CALL(__VA_ARGS__)

#define SIGNATURE_0(none) ""
#define SIGNATURE_1(type, name) SIGNATURE_##type
#define SIGNATURE_2(type, name, ...) SIGNATURE_##type SIGNATURE_1(__VA_ARGS__)
#define SIGNATURE_3(type, name, ...) SIGNATURE_##type SIGNATURE_2(__VA_ARGS__)
#define SIGNATURE_4(type, name, ...) SIGNATURE_##type SIGNATURE_3(__VA_ARGS__)
#define SIGNATURE_5(type, name, ...) SIGNATURE_##type SIGNATURE_4(__VA_ARGS__)
#define SIGNATURE_6(type, name, ...) SIGNATURE_##type SIGNATURE_5(__VA_ARGS__)

#define BS_CALL(count, result, name, ...)                                                                              \
    static java_##result JNICALL entry_##name(JNIEnv *env, jclass caller PARAMETERS_##count(__VA_ARGS__)) {            \
        (void)env, (void)caller;                                                                                       \
        return bs_##name(VALUES_##count(__VA_ARGS__));                                                                 \
    }
#include "bsock_calls.h"
#undef BS_CALL

#define BS_CALL(count, result, name, ...)                                                                              \
    {(char *)"bs_" #name, (char *)"(" SIGNATURE_##count(__VA_ARGS__) ")" SIGNATURE_##result, (void *)entry_##name},

static const JNINativeMethod calls[] = {
#include "bsock_calls.h"
};

/*
 * Where a direct buffer's memory starts, which Java can learn in no other way without allocating.
 * One entry point per call that took the buffer itself would be a second list.
 */
static jlong JNICALL entry_address(JNIEnv *env, jclass caller, jobject buffer) {
    (void)caller;
    return (jlong)(intptr_t)(*env)->GetDirectBufferAddress(env, buffer);
}

static const JNINativeMethod address = {(char *)"address", (char *)"(Ljava/nio/Buffer;)J", (void *)entry_address};

/*
 * Registers the entry points with the class of the calls and with the class that has address().
 * 0, or a negative JNI code with a Java exception pending.
 */
BS_EXPORT int32_t bs_install(JNIEnv *env, jclass call_class, jclass address_class) {
    jint result = (*env)->RegisterNatives(env, call_class, calls, sizeof calls / sizeof *calls);
    return result != 0 ? result : (*env)->RegisterNatives(env, address_class, &address, 1);
}
