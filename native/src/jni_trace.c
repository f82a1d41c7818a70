/*
 * The traced JNI binding: entry points that tell Java of each call, registered in the place of the
 * others for as long as somebody watches. Java sees the call before it is made and after it, with its
 * arguments, whose memory is as the call left it.
 */
#include "jni_entry.h"
#include "os.h"

/* Java's methods are looked up each time: class loaders may share this library, and no state is theirs. */
static jmethodID method(JNIEnv *env, jclass caller, const char *name, const char *signature) {
    return (*env)->GetStaticMethodID(env, caller, name, signature);
}

/* From here, so that the event's stack trace begins with the call and not with what tells of it. */
static void commit(JNIEnv *env, jobject event) {
    jclass type = (*env)->GetObjectClass(env, event);
    jmethodID commit = (*env)->GetMethodID(env, type, "commit", "()V");
    if (commit != NULL) {
        (*env)->CallVoidMethod(env, event, commit);
    }
}

/* What tracing throws, out of stack or memory, is not the caller's. */
static void forgive(JNIEnv *env) {
    if ((*env)->ExceptionCheck(env)) {
        (*env)->ExceptionClear(env);
    }
}

OS_NOT_INLINE static jobject before(JNIEnv *env, jclass caller) {
    jmethodID began = method(env, caller, "began", "()Ljava/lang/Object;");
    jobject event = began == NULL ? NULL : (*env)->CallStaticObjectMethod(env, caller, began);
    forgive(env);
    return event;
}

OS_NOT_INLINE static void after(JNIEnv *env, jclass caller, const char *name, jobject event, int64_t result,
                                int64_t nanos, const int64_t *arguments) {
    jmethodID ended = method(env, caller, "ended", "(JLjava/lang/Object;JJJ)Ljava/lang/Object;");
    if (ended != NULL) {
        jobject wanted = (*env)->CallStaticObjectMethod(env, caller, ended, (jlong)(intptr_t)name, event, (jlong)result,
                                                        (jlong)nanos, (jlong)(intptr_t)arguments);
        if (!(*env)->ExceptionCheck(env) && wanted != NULL) {
            commit(env, wanted);
        }
    }
    forgive(env);
}

#define ARGUMENTS_0(none)
#define ARGUMENTS_1(type, name) , name
#define ARGUMENTS_2(type, name, ...) , name ARGUMENTS_1(__VA_ARGS__)
#define ARGUMENTS_3(type, name, ...) , name ARGUMENTS_2(__VA_ARGS__)
#define ARGUMENTS_4(type, name, ...) , name ARGUMENTS_3(__VA_ARGS__)
#define ARGUMENTS_5(type, name, ...) , name ARGUMENTS_4(__VA_ARGS__)
#define ARGUMENTS_6(type, name, ...) , name ARGUMENTS_5(__VA_ARGS__)

#define NAMES_0(none) 0
#define NAMES_1(type, name) name
#define NAMES_2(type, name, ...) name, NAMES_1(__VA_ARGS__)
#define NAMES_3(type, name, ...) name, NAMES_2(__VA_ARGS__)
#define NAMES_4(type, name, ...) name, NAMES_3(__VA_ARGS__)
#define NAMES_5(type, name, ...) name, NAMES_4(__VA_ARGS__)
#define NAMES_6(type, name, ...) name, NAMES_5(__VA_ARGS__)

#define BS_CALL(count, result, call, ...)                                                                              \
    OS_NOT_INLINE static java_##result JNICALL traced_##call(JNIEnv *env,                                              \
                                                             jclass caller PARAMETERS_##count(__VA_ARGS__)) {          \
        const int64_t arguments[] = {NAMES_##count(__VA_ARGS__)};                                                      \
        jobject event = before(env, caller);                                                                           \
        int64_t start = os_nanos();                                                                                    \
        bs_##result outcome = bs_##call(VALUES_##count(__VA_ARGS__));                                                  \
        after(env, caller, #call, event, outcome, os_nanos() - start, arguments);                                      \
        return outcome;                                                                                                \
    }
#include "bsock_calls.h"
#undef BS_CALL

/* The same under another address. */
#define BS_CALL(count, result, call, ...)                                                                              \
    static java_##result JNICALL other_##call(JNIEnv *env, jclass caller PARAMETERS_##count(__VA_ARGS__)) {            \
        return traced_##call(env, caller ARGUMENTS_##count(__VA_ARGS__));                                              \
    }
#include "bsock_calls.h"
#undef BS_CALL

static void *const addresses[][JNI_CALLS] = {
    {
#define BS_CALL(count, result, call, ...) (void *)traced_##call,
#include "bsock_calls.h"
#undef BS_CALL
    },
    {
#define BS_CALL(count, result, call, ...) (void *)other_##call,
#include "bsock_calls.h"
    },
};

/*
 * Registers the traced entry points with the class of the calls, under one of two addresses: a JVM may
 * ignore a registration that changes nothing. The result is bs_install's.
 */
BS_EXPORT int32_t bs_trace(JNIEnv *env, jclass call_class, int32_t other) {
    JNINativeMethod methods[JNI_CALLS];
    for (int i = 0; i < JNI_CALLS; i++) {
        methods[i] = jni_calls[i];
        methods[i].fnPtr = addresses[other != 0][i];
    }
    return (*env)->RegisterNatives(env, call_class, methods, JNI_CALLS);
}
