// Package owners hands C memory about in ways that decide, by a number or by a flag, who has it.
package owners

/*
#include <iconv.h>
#include <stdlib.h>
#include <sys/mman.h>

typedef struct link {
	struct link *next;
	char *text;
} link;

static short handle_alloc(short kind, void **out) {
	if (kind < 0)
		return -1;
	*out = malloc(16);
	return *out ? (kind > 2 ? 1 : 0) : -1;
}

static link *first_link(void) {
	static link l;
	return &l;
}

static char *link_text(link *l) {
	char *text = malloc(8);
	if (!text)
		abort();
	text[0] = l->text ? l->text[0] : 0;
	return text;
}

struct job {
	char *name;
	void *done;
	void *failed;
};

typedef void (*destructor)(void *);

// take keeps what it is given unless told otherwise: no destructor, or one that stands for a copy.
void take(const char *s, destructor d);

static void give(const char *s) {
	take(s, free);
}

typedef struct {
	struct {
		int count;
		char *text;
	} tokens;
	char *error;
} scan;

static scan scan_text(const char *s) {
	scan r = {0};
	r.tokens.count = 1;
	r.tokens.text = malloc(8);
	if (!r.tokens.text)
		abort();
	r.tokens.text[0] = s[0];
	return r;
}

static void free_scan(scan r) {
	free(r.tokens.text);
	free(r.error);
}

static void job_reset(struct job *j) {
	j->name = 0;
}
*/
import "C"

import (
	"errors"
	"unsafe"
)

var errFailed = errors.New("failed")

const (
	success         = 0
	successWithInfo = 1
)

func isError(status C.short) bool {
	return !(status == success || status == successWithInfo)
}

func statusHasTwoGoodValuesOk(kind int) (unsafe.Pointer, error) {
	var out unsafe.Pointer
	status := C.handle_alloc(C.short(kind), &out)
	if isError(status) {
		return nil, errFailed
	}
	return out, nil
}

func failureIsMinusOneOk(to, from *C.char) error {
	cd := C.iconv_open(to, from)
	if uintptr(unsafe.Pointer(cd)) == ^uintptr(0) {
		return errFailed
	}
	C.iconv_close(cd)
	return nil
}

func mappingFailsWithMinusOneOk(size int) error {
	p, err := C.mmap(nil, C.size_t(size), C.PROT_READ, C.MAP_PRIVATE|C.MAP_ANONYMOUS, -1, 0)
	if uintptr(p) == ^uintptr(0) {
		return err
	}
	C.munmap(p, C.size_t(size))
	return nil
}

const (
	ofNobody = iota
	ofMalloc
	ofLibrary
)

type buffer struct {
	data  unsafe.Pointer
	owner int
}

func newBuffer(n int) (*buffer, error) {
	if n == 0 {
		return &buffer{}, nil
	}
	b := &buffer{owner: ofNobody}
	b.data = C.malloc(C.size_t(n))
	b.owner = ofMalloc
	return b, nil
}

func (b *buffer) release() {
	switch {
	case b.data == nil:
	case b.owner == ofMalloc:
		C.free(b.data)
	case b.owner == ofLibrary:
		C.job_reset((*C.struct_job)(b.data))
	}
	b.data = nil
}

func makerSetsWhatReleaseAsksOk(n int) error {
	b, err := newBuffer(n)
	if err != nil {
		return err
	}
	defer b.release()
	if n > 100 {
		return errFailed
	}
	return nil
}

func texts() ([]*C.char, error) {
	var all []*C.char
	for l := C.first_link(); l != nil; l = l.next {
		all = append(all, C.link_text(l))
	}
	return all, nil
}

type node struct{ text *C.char }

func eachElementIsWrappedOk() ([]*node, error) {
	all, err := texts()
	if err != nil {
		return nil, err
	}
	nodes := make([]*node, len(all))
	for i, text := range all {
		nodes[i] = &node{text}
	}
	return nodes, nil
}

type options struct {
	done, failed func()
}

var handles = map[unsafe.Pointer]any{}

func track(v any) unsafe.Pointer {
	p := C.malloc(1)
	handles[p] = v
	return p
}

type jobData struct{ options *options }

func conditionIsRepeatedOk(j *C.struct_job, o *options) *C.struct_job {
	C.job_reset(j)
	if o == nil {
		return nil
	}
	if o.done != nil || o.failed != nil {
		C.job_reset(j)
		payload := track(&jobData{options: o})
		if o.done != nil {
			j.done = payload
		}
		if o.failed != nil {
			j.failed = payload
		}
	}
	return j
}

func twoElementsByNumberOk(a, b string) int {
	argv := make([]*C.char, 2)
	argv[0] = C.CString(a)
	argv[1] = C.CString(b)
	n := int(*argv[0])
	for _, arg := range argv {
		C.free(unsafe.Pointer(arg))
	}
	return n
}

func firstElementApartOk(name string, args []string) int {
	argv := make([]*C.char, len(args)+1)
	argv[0] = C.CString(name)
	for i, arg := range args {
		argv[i+1] = C.CString(arg)
	}
	n := int(*argv[0])
	for i := range argv {
		C.free(unsafe.Pointer(argv[i]))
	}
	return n
}

func arrayOfOneOk(name string) int {
	var argv [1]*C.char
	argv[0] = C.CString(name)
	n := int(*argv[0])
	for i := range argv {
		C.free(unsafe.Pointer(argv[i]))
	}
	return n
}

type stream struct{ context *C.char }

func (s *stream) hasContext() bool { return s.context != nil }

func (s *stream) get() *C.char {
	if s.hasContext() {
		return s.context
	}
	s.context = C.CString("context")
	return s.context
}

func predicateTellsThatItIsKeptOk() int {
	s := &stream{}
	n := int(*s.get())
	n += int(*s.get())
	C.free(unsafe.Pointer(s.context))
	return n
}

type (
	wide   *C.char
	narrow *C.char
)

func kindOf(handle any) (p unsafe.Pointer, kind int, err error) {
	switch v := handle.(type) {
	case wide:
		kind = 1
		p = unsafe.Pointer(v)
	case narrow:
		kind = 2
		p = unsafe.Pointer(v)
	default:
		err = errFailed
	}
	return p, kind, err
}

func releaseAny(handle any) error {
	p, kind, err := kindOf(handle)
	if err != nil {
		return err
	}
	C.free(p)
	if kind == 0 {
		return errFailed
	}
	return nil
}

func releasedThroughAnInterfaceOk(name string) byte {
	s := wide(C.CString(name))
	defer releaseAny(s)
	return byte(*s)
}

func destructorGoesAlongOk(name string) {
	s := C.CString(name)
	C.give(s)
}

func recordIsReleasedByValueOk(name string) int {
	s := C.CString(name)
	defer C.free(unsafe.Pointer(s))
	scan := C.scan_text(s)
	defer C.free_scan(scan)
	return int(scan.tokens.count)
}
