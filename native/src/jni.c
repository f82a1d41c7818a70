/*
 * The JNI binding: an entry point for each call of bsock_calls.h, registered with the class that
 * declares the native methods. An entry point is a cast and a call.
 */
#include "jni_entry.h"
#include "os.h"

#define BS_CALL(count, result, name, ...)                                                                              \
    static java_##result JNICALL entry_##name(JNIEnv *env, jclass caller PARAMETERS_##count(__VA_ARGS__)) {            \
        (void)env, (void)caller;                                                                                       \
        return bs_##name(VALUES_##count(__VA_ARGS__));                                                                 \
    }
#include "bsock_calls.h"
#undef BS_CALL

#define BS_CALL(count, result, name, ...)                                                                              \
    {(char *)"bs_" #name, (char *)"(" SIGNATURE_##count(__VA_ARGS__) ")" SIGNATURE_##result, (void *)entry_##name},

const JNINativeMethod jni_calls[JNI_CALLS] = {
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
 * The library stays in the process, whoever closes it: its entry points are registered for as long as there is the
 * class that declares them. 0, or minus a code of the operating system.
 */
BS_EXPORT int32_t bs_pin(void) {
    return os_pin();
}

/*
 * Registers the entry points with the class of the calls and with the class that has address().
 * 0, or a negative JNI code with a Java exception pending.
 */
BS_EXPORT int32_t bs_install(JNIEnv *env, jclass call_class, jclass address_class) {
    jint result = (*env)->RegisterNatives(env, call_class, jni_calls, JNI_CALLS);
    return result != 0 ? result : (*env)->RegisterNatives(env, address_class, &address, 1);
}
