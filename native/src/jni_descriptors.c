/*
 * Reads and writes fields, and calls methods and constructors, that the JVM closes to Java code of other modules: JNI
 * asks for no access. The Java side has checked that the object has the field or method, and of which type.
 */
#include <jni.h>

#include "bsock.h"

static jobject JNICALL get_object(JNIEnv *env, jclass caller, jobject from, jobject field) {
    (void)caller;
    return (*env)->GetObjectField(env, from, (*env)->FromReflectedField(env, field));
}

static jint JNICALL get_int(JNIEnv *env, jclass caller, jobject from, jobject field) {
    (void)caller;
    return (*env)->GetIntField(env, from, (*env)->FromReflectedField(env, field));
}

static jlong JNICALL get_long(JNIEnv *env, jclass caller, jobject from, jobject field) {
    (void)caller;
    return (*env)->GetLongField(env, from, (*env)->FromReflectedField(env, field));
}

static void JNICALL set_int(JNIEnv *env, jclass caller, jobject to, jobject field, jint value) {
    (void)caller;
    (*env)->SetIntField(env, to, (*env)->FromReflectedField(env, field), value);
}

static jobject JNICALL call_object(JNIEnv *env, jclass caller, jobject on, jobject method) {
    (void)caller;
    return (*env)->CallObjectMethod(env, on, (*env)->FromReflectedMethod(env, method));
}

/* More than any constructor here takes. */
enum { ARGUMENTS = 8 };

/* A last parameter that is no object gets the flag. */
static jobject JNICALL new_object(JNIEnv *env, jclass caller, jclass type, jobject constructor, jobjectArray objects,
                                  jboolean flag) {
    (void)caller;
    jvalue arguments[ARGUMENTS];
    jsize count = (*env)->GetArrayLength(env, objects);
    if (count >= ARGUMENTS) {
        return NULL;
    }
    for (jsize i = 0; i < count; i++) {
        arguments[i].l = (*env)->GetObjectArrayElement(env, objects, i);
    }
    arguments[count].z = flag;
    return (*env)->NewObjectA(env, type, (*env)->FromReflectedMethod(env, constructor), arguments);
}

#define OBJECT "Ljava/lang/Object;"
#define CLASS "Ljava/lang/Class;"
#define FIELD "Ljava/lang/reflect/Field;"
#define METHOD "Ljava/lang/reflect/Method;"
#define CONSTRUCTOR "Ljava/lang/reflect/Constructor;"

static const JNINativeMethod entries[] = {
    {(char *)"getObject", (char *)"(" OBJECT FIELD ")" OBJECT, (void *)get_object},
    {(char *)"getInt", (char *)"(" OBJECT FIELD ")I", (void *)get_int},
    {(char *)"getLong", (char *)"(" OBJECT FIELD ")J", (void *)get_long},
    {(char *)"setInt", (char *)"(" OBJECT FIELD "I)V", (void *)set_int},
    {(char *)"callObject", (char *)"(" OBJECT METHOD ")" OBJECT, (void *)call_object},
    {(char *)"newObject", (char *)"(" CLASS CONSTRUCTOR "[" OBJECT "Z)" OBJECT, (void *)new_object},
};

/* Registers these with the class that declares them. 0, or a negative JNI code with a Java exception pending. */
BS_EXPORT int32_t bs_install_descriptors(JNIEnv *env, jclass in) {
    return (*env)->RegisterNatives(env, in, entries, sizeof entries / sizeof *entries);
}
