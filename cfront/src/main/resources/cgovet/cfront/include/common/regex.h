#ifndef CGOVET_REGEX_H
#define CGOVET_REGEX_H
#include <cgovet_types.h>
#if defined(__linux__) && !defined(__ANDROID__)
typedef int regoff_t;
struct re_dfa_t;
struct re_pattern_buffer {
    struct re_dfa_t *__buffer;
    unsigned long __allocated;
    unsigned long __used;
    unsigned long __syntax;
    char *__fastmap;
    unsigned char *__translate;
    size_t re_nsub;
    unsigned int __can_be_null : 2;
    unsigned int __regs_allocated : 2;
    unsigned int __fastmap_accurate : 1;
    unsigned int __no_sub : 1;
    unsigned int __not_bol : 1;
    unsigned int __not_eol : 1;
    unsigned int __newline_anchor : 1;
};
typedef struct re_pattern_buffer regex_t;
#define REG_EXTENDED 1
#define REG_ICASE 2
#define REG_NEWLINE 4
#define REG_NOSUB 8
#define REG_NOTBOL 1
#define REG_NOTEOL 2
enum {
    REG_NOERROR = 0, REG_NOMATCH, REG_BADPAT, REG_ECOLLATE, REG_ECTYPE, REG_EESCAPE, REG_ESUBREG,
    REG_EBRACK, REG_EPAREN, REG_EBRACE, REG_BADBR, REG_ERANGE, REG_ESPACE, REG_BADRPT
};
#else
#if defined(__APPLE__) || defined(__FreeBSD__)
typedef off_t regoff_t;
#else
typedef off_t regoff_t;
#endif
typedef struct {
    int re_magic;
    size_t re_nsub;
    const char *re_endp;
    struct re_guts *re_g;
} regex_t;
#define REG_EXTENDED 0001
#define REG_ICASE 0002
#define REG_NOSUB 0004
#define REG_NEWLINE 0010
#define REG_NOTBOL 00001
#define REG_NOTEOL 00002
#define REG_NOMATCH 1
#define REG_BADPAT 2
#define REG_ESPACE 12
#endif
typedef struct {
    regoff_t rm_so;
    regoff_t rm_eo;
} regmatch_t;
extern int regcomp(regex_t *, const char *, int);
extern int regexec(const regex_t *, const char *, size_t, regmatch_t[], int);
extern size_t regerror(int, const regex_t *, char *, size_t);
extern void regfree(regex_t *);
#endif
