#ifndef CGOVET_STDIO_H
#define CGOVET_STDIO_H
#include <cgovet_types.h>
#include <stdarg.h>
#if defined(__APPLE__)
typedef struct __sFILE FILE;
typedef off_t fpos_t;
extern FILE *__stdinp;
extern FILE *__stdoutp;
extern FILE *__stderrp;
#define stdin __stdinp
#define stdout __stdoutp
#define stderr __stderrp
#define BUFSIZ 1024
#define FILENAME_MAX 1024
#define FOPEN_MAX 20
#define TMP_MAX 308915776
#define L_tmpnam 1024
#define L_ctermid 1024
#define P_tmpdir "/var/tmp/"
#elif defined(_WIN32)
typedef struct _iobuf {
#ifdef _UCRT
    void *_Placeholder;
#else
    char *_ptr;
    int _cnt;
    char *_base;
    int _flag;
    int _file;
    int _charbuf;
    int _bufsiz;
    char *_tmpfname;
#endif
} FILE;
typedef long long fpos_t;
extern FILE *__acrt_iob_func(unsigned int);
#define stdin (__acrt_iob_func(0))
#define stdout (__acrt_iob_func(1))
#define stderr (__acrt_iob_func(2))
#define BUFSIZ 512
#define FILENAME_MAX 260
#define FOPEN_MAX 20
#define TMP_MAX 32767
#define L_tmpnam 16
#else
typedef struct _IO_FILE FILE;
#if defined(__linux__)
typedef union {
    char __size[sizeof(long long) == 8 && sizeof(void *) == 8 ? 16 : 12];
    long __align;
} fpos_t;
#define FILENAME_MAX 4096
#define FOPEN_MAX 16
#define TMP_MAX 238328
#define L_tmpnam 20
#define L_ctermid 9
#define P_tmpdir "/tmp"
#define BUFSIZ 8192
#else
typedef off_t fpos_t;
#define FILENAME_MAX 1024
#define FOPEN_MAX 20
#define TMP_MAX 308915776
#define L_tmpnam 1024
#define L_ctermid 1024
#define P_tmpdir "/tmp"
#define BUFSIZ 1024
#endif
extern FILE *stdin;
extern FILE *stdout;
extern FILE *stderr;
#define stdin stdin
#define stdout stdout
#define stderr stderr
#endif
#define EOF (-1)
#define SEEK_SET 0
#define SEEK_CUR 1
#define SEEK_END 2
#define _IOFBF 0
#if defined(_WIN32)
#define _IOLBF 0x40
#define _IONBF 4
#else
#define _IOLBF 1
#define _IONBF 2
#endif
extern FILE *fopen(const char *, const char *);
extern FILE *freopen(const char *, const char *, FILE *);
extern int fclose(FILE *);
extern int fflush(FILE *);
extern void setbuf(FILE *, char *);
extern int setvbuf(FILE *, char *, int, size_t);
extern size_t fread(void *, size_t, size_t, FILE *);
extern size_t fwrite(const void *, size_t, size_t, FILE *);
extern int fgetc(FILE *);
extern int getc(FILE *);
extern int getchar(void);
extern int ungetc(int, FILE *);
extern char *fgets(char *, int, FILE *);
extern int fputc(int, FILE *);
extern int putc(int, FILE *);
extern int putchar(int);
extern int fputs(const char *, FILE *);
extern int puts(const char *);
extern int printf(const char *, ...) __attribute__((__format__(__printf__, 1, 2)));
extern int fprintf(FILE *, const char *, ...) __attribute__((__format__(__printf__, 2, 3)));
extern int sprintf(char *, const char *, ...) __attribute__((__format__(__printf__, 2, 3)));
extern int snprintf(char *, size_t, const char *, ...) __attribute__((__format__(__printf__, 3, 4)));
extern int vprintf(const char *, va_list);
extern int vfprintf(FILE *, const char *, va_list);
extern int vsprintf(char *, const char *, va_list);
extern int vsnprintf(char *, size_t, const char *, va_list);
extern int scanf(const char *, ...);
extern int fscanf(FILE *, const char *, ...);
extern int sscanf(const char *, const char *, ...);
extern int vscanf(const char *, va_list);
extern int vfscanf(FILE *, const char *, va_list);
extern int vsscanf(const char *, const char *, va_list);
extern int fseek(FILE *, long, int);
extern long ftell(FILE *);
extern void rewind(FILE *);
extern int fgetpos(FILE *, fpos_t *);
extern int fsetpos(FILE *, const fpos_t *);
extern void clearerr(FILE *);
extern int feof(FILE *);
extern int ferror(FILE *);
extern void perror(const char *);
extern int remove(const char *);
extern int rename(const char *, const char *);
extern FILE *tmpfile(void);
extern char *tmpnam(char *);
#if defined(_WIN32)
extern int _fileno(FILE *);
extern int fileno(FILE *);
extern FILE *_fdopen(int, const char *);
extern FILE *fdopen(int, const char *);
extern FILE *_wfopen(const __WCHAR_TYPE__ *, const __WCHAR_TYPE__ *);
extern FILE *_popen(const char *, const char *);
extern int _pclose(FILE *);
extern int _snprintf(char *, size_t, const char *, ...);
extern int _vsnprintf(char *, size_t, const char *, va_list);
extern int _fseeki64(FILE *, long long, int);
extern long long _ftelli64(FILE *);
extern int fopen_s(FILE **, const char *, const char *);
#else
extern FILE *fdopen(int, const char *);
extern int fileno(FILE *);
extern FILE *popen(const char *, const char *);
extern int pclose(FILE *);
extern int fseeko(FILE *, off_t, int);
extern off_t ftello(FILE *);
extern ssize_t getline(char **, size_t *, FILE *);
extern ssize_t getdelim(char **, size_t *, int, FILE *);
extern int dprintf(int, const char *, ...);
extern int vdprintf(int, const char *, va_list);
extern FILE *fmemopen(void *, size_t, const char *);
extern FILE *open_memstream(char **, size_t *);
extern void flockfile(FILE *);
extern int ftrylockfile(FILE *);
extern void funlockfile(FILE *);
extern int getc_unlocked(FILE *);
extern int getchar_unlocked(void);
extern int putc_unlocked(int, FILE *);
extern int putchar_unlocked(int);
extern char *tempnam(const char *, const char *);
extern char *ctermid(char *);
extern int renameat(int, const char *, int, const char *);
extern int getw(FILE *);
extern int putw(int, FILE *);
#if defined(__linux__)
extern void setbuffer(FILE *, char *, size_t);
extern void setlinebuf(FILE *);
extern int fgetc_unlocked(FILE *);
extern int fputc_unlocked(int, FILE *);
extern size_t fread_unlocked(void *, size_t, size_t, FILE *);
extern size_t fwrite_unlocked(const void *, size_t, size_t, FILE *);
extern int fflush_unlocked(FILE *);
extern int feof_unlocked(FILE *);
extern int ferror_unlocked(FILE *);
extern void clearerr_unlocked(FILE *);
extern int fileno_unlocked(FILE *);
#ifdef _GNU_SOURCE
extern int asprintf(char **, const char *, ...);
extern int vasprintf(char **, const char *, va_list);
extern char *fgets_unlocked(char *, int, FILE *);
extern int fputs_unlocked(const char *, FILE *);
extern int renameat2(int, const char *, int, const char *, unsigned int);
extern int fcloseall(void);
typedef ssize_t cookie_read_function_t(void *, char *, size_t);
typedef ssize_t cookie_write_function_t(void *, const char *, size_t);
typedef int cookie_seek_function_t(void *, off64_t *, int);
typedef int cookie_close_function_t(void *);
typedef struct {
    cookie_read_function_t *read;
    cookie_write_function_t *write;
    cookie_seek_function_t *seek;
    cookie_close_function_t *close;
} cookie_io_functions_t;
extern FILE *fopencookie(void *, const char *, cookie_io_functions_t);
extern FILE *fopen64(const char *, const char *);
extern int fseeko64(FILE *, off64_t, int);
extern off64_t ftello64(FILE *);
#define RENAME_NOREPLACE (1 << 0)
#define RENAME_EXCHANGE (1 << 1)
#define RENAME_WHITEOUT (1 << 2)
#endif
#else
extern int asprintf(char **, const char *, ...);
extern int vasprintf(char **, const char *, va_list);
extern void setbuffer(FILE *, char *, int);
extern int setlinebuf(FILE *);
extern char *fgetln(FILE *, size_t *);
extern FILE *funopen(const void *, int (*)(void *, char *, int), int (*)(void *, const char *, int), fpos_t (*)(void *, fpos_t, int), int (*)(void *));
#endif
#endif
#endif
