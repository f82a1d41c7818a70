/*
 * What jni.h asks of a platform. It stands here so that a JDK's one portable header is all that a
 * build for another system needs.
 */
#ifndef BS_JNI_MD_H
#define BS_JNI_MD_H

#include <stdint.h>

#include "bsock.h"

#define JNIEXPORT BS_EXPORT
#define JNIIMPORT
#if defined _WIN32 && !defined _WIN64
#define JNICALL __stdcall
#else
#define JNICALL
#endif

typedef int32_t jint;
typedef int64_t jlong;
typedef int8_t jbyte;

#endif
