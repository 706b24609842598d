// Package names has one C name of each sort. names.jsonl beside it is what oracle/cgotypes says.
package names

/*
typedef unsigned long long word_t;
typedef word_t word2_t;

const double PI = 3.14;
const int CI = 5;
extern const double PE;
unsigned un;
int arrv[3];
__int128 i128;
unsigned __int128 u128;
float _Complex fc;

typedef void fn(int, const char *);
typedef void (*fnp)(fn *);
typedef int arr[4];
typedef float v4 __attribute__((vector_size(16)));
typedef union { int a; double b; } un_t;
union tagged { char c; long l; };
union inc;
struct fwd;
typedef struct fwd *fwdp;
typedef struct { int x; struct { int y; } z; } anon_t;
typedef anon_t anon2_t;
struct h {
	v4 v;
	un_t u;
	fn *f;
	fnp g;
	const un_t *cu;
	union inc *i;
	_Bool b;
	const char *const names[3];
	union tagged t;
	int type, _type, range;
	unsigned bits : 3;
	unsigned long more : 40;
	char tail[];
} ghe;
struct __attribute__((packed)) pk { char c; int i; short s; void *p; };
struct self { struct self *next; struct other *o; };
struct other { struct self s; enum big { B1 = 0x80000000u, B2 = 1 } e; };
enum neg { N1 = -1, N2 = 0x7fffffff };
enum huge { H1 = 0x800000000ULL };
typedef enum { E1, E2 } en_t;

#define M_UINT ((word2_t)-1)
#define M_LONG 0x7fffffffffffffffLL
#define M_CHAR 'a'
#define M_NUL '\0'
#define M_QUOTE '\''
#define M_STR "x\x41y"
#define M_JOINED "a" "b"
#define M_ZERO "\0x"
#define M_THIRD (1.0/3)
#define M_FLOAT 1.0f
#define M_SMALL -1.5e-3
#define M_VOID ((void*)0)
#define M_INT ((int)1.5)
#define M_BIN 0b101
#define M_NEG ((signed char)200)
#define M_SIZE sizeof(int)
#define M_TYPE un_t
#define M_PTR struct h *
#define M_KEYWORD unsigned char
#define M_FUNC takes
#define M_CONST (PI)
#define M_ADDR &CI
#define M_MEMBER (&ghe)->b
#define M_ENUM N1
#define M_CALL answer()
#define M_VAR un

static inline int answer(void) { return 42; }
static inline void takes(fn *f, arr a, const fnp p, fnp q, un_t *u, un_t u2, fwdp w, const int n) {}
static inline anon2_t gives(anon_t *a, struct fwd *g, enum big b, const anon2_t *c, en_t e) { return *a; }
static inline void arrays(char e[], const char *f[3], int (*g)[4], word2_t w, unsigned char *b) {}
static inline void pair(struct self *s, _GoString_ t) {}
*/
import "C"

var (
	_ = C.PI
	_ = C.CI
	_ = C.PE
	_ = C.un
	_ = C.arrv
	_ = C.i128
	_ = C.u128
	_ = C.fc
	_ C.fn
	_ C.fnp
	_ C.arr
	_ C.un_t
	_ C.union_tagged
	_ *C.union_inc
	_ C.anon2_t
	_ C.struct_h
	_ C.struct_pk
	_ C.struct_self
	_ C.enum_big
	_ C.enum_neg
	_ C.enum_huge
	_ C.en_t
	_ C.unsigned
	_ C.word2_t
	_ C.size_t
	_ = C.ghe
	_ = C.B1
	_ = C.H1
	_ = C.N1
	_ = C.E2
	_ = uint64(C.M_UINT)
	_ = C.M_LONG
	_ = C.M_CHAR
	_ = C.M_NUL
	_ = C.M_QUOTE
	_ = C.M_STR
	_ = C.M_JOINED
	_ = C.M_ZERO
	_ = C.M_THIRD
	_ = C.M_FLOAT
	_ = C.M_SMALL
	_ = C.M_VOID
	_ = C.M_INT
	_ = C.M_BIN
	_ = C.M_NEG
	_ = C.M_SIZE
	_ C.M_TYPE
	_ C.M_PTR
	_ C.M_KEYWORD
	_ = C.M_FUNC
	_ = C.M_CONST
	_ = C.M_ADDR
	_ = C.M_MEMBER
	_ = C.M_ENUM
	_ = C.M_CALL
	_ = C.M_VAR
	_ = C.sizeof_struct_h
	_ = C.sizeof_un_t
	_ = C.sizeof_int
	_ = C.answer
)

type pairT struct{}

// Handle is the C form of a Go type.
type Handle C.fwdp

//export goPair
func goPair(a C.int, b []string, h Handle, _ complex64) (n C.long, ok bool) { return 0, false }

//export goNothing
func goNothing(error) {}

func use() {
	C.takes(nil, nil, nil, nil, nil, C.un_t{}, nil, 0)
	C.gives(nil, nil, 0, nil, C.E1)
	C.arrays(nil, nil, nil, 0, nil)
	C.pair(nil, "text")
	_, err := C.answer()
	_ = err
	p := C.malloc(3)
	_ = p
	_ = C.GoString(C.CString("x"))
}
