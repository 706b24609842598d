#include <stdint.h>
#include <sys/types.h>

struct point {
    char kind;
    int id;
    struct point *next;
    short flags;
    unsigned ready : 3, used : 9;
};

typedef struct {
    long when;
    union {
        int i;
        double d;
    } value;
    struct point at;
    off_t where;
} event;

struct opaque;
enum colour { RED, GREEN };

struct text {
    int n;
    long data[];
};

struct __attribute__((packed)) wire {
    uint8_t kind;
    uint32_t size;
    double weight;
};

struct line {
    char name[60];
    long double total;
    char rest[100];
};
