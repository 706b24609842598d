#include <stdint.h>
#include <stddef.h>

// Four bytes of padding stand behind the start of data.
struct msg {
	uint64_t id;
	uint32_t len;
	unsigned char data[];
};

struct list {
	int count;
	int cap;
	double values[];
};

struct old {
	int n;
	short items[0];
};

struct msg *msg_new(uint64_t id);
struct msg *msg_sized(uint64_t id, size_t n);
void msg_fill(struct msg *m, const void *from, size_t n);
void msg_fill_through(struct msg *m, const void *from, size_t n);
void msg_name(struct msg *m, uint64_t id);
unsigned msg_sum(const struct msg *m);
size_t msg_data_off(void);
size_t list_off(void);
void list_set(struct list *l, int i, double v);
int list_push(struct list *l, double v);
void old_clear(struct old *o, int n);
struct list *list_of(int n);
struct list *list_right(int n);
double local_list(void);
struct list *list_short(void);
