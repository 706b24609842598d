#include "head.h"

#include <stdio.h>
#include <string.h>

void head_fill(struct head *h) { h->kind = 1; }

int head_save(int kind, const char *path) {
	FILE *f = fopen(path, "w");
	struct head h;
	h.kind = (uint8_t)kind;
	h.size = 1;
	h.time = 2;
	fwrite(&h, sizeof h, 1, f); /* want abi/raw-struct-serialisation "fwrite is given the bytes of head as they lie in memory, 3 bytes of padding" */
	return fclose(f);
}

int head_same(int kind) {
	struct head a, b;
	a.kind = (uint8_t)kind;
	a.size = 1;
	a.time = 2;
	b.kind = 1;
	b.size = 1;
	b.time = 2;
	return memcmp(&a, &b, sizeof(struct head)) == 0; /* want abi/raw-struct-serialisation "memcmp is given the bytes of head" */
}

int head_clear(int kind, const char *path) {
	FILE *f = fopen(path, "w");
	struct head h;
	memset(&h, 0, sizeof h);
	h.kind = (uint8_t)kind;
	fwrite(&h, sizeof h, 1, f);
	return fclose(f);
}

int tight_save(int kind, const char *path) {
	FILE *f = fopen(path, "w");
	struct tight t;
	t.kind = (uint32_t)kind;
	t.size = 1;
	t.time = 2;
	fwrite(&t, sizeof t, 1, f);
	fwrite(&t.kind, sizeof t.kind, 1, f);
	return fclose(f);
}
