#ifndef BUFFERS_H
#define BUFFERS_H

struct buffer {
	unsigned char *data;
	unsigned long size;
};

struct buffer *buffer_new(unsigned long size);
struct buffer *buffer_new_bad(unsigned long size);
void buffer_free(struct buffer *b);
int buffer_fill(struct buffer *b, const char *text);
int load_bad(const char *path);
int load_ok(const char *path);

struct door;
struct door *door_open(void);
/* 0 if it is closed and freed. */
int door_close(struct door *d);

#endif
