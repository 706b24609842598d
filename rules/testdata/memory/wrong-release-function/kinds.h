#ifndef KINDS_H
#define KINDS_H

typedef struct filter filter_t;
typedef struct cache cache_t;
typedef struct object object_t;
typedef struct leaf leaf_t;

struct plain {
	int number;
	char *text;
};

struct base {
	int references;
};

struct derived {
	struct base base;
	int more;
};

filter_t *filter_create(int bits);
void filter_destroy(filter_t *filter);
cache_t *cache_create(int size);
void cache_destroy(cache_t *cache);

leaf_t *leaf_create(void);
void leaf_free(leaf_t *leaf);
void object_free(object_t *object);
int object_kind(const object_t *object);

struct plain *plain_create(void);
void plain_destroy(struct plain *plain);

struct derived *derived_create(void);
void derived_destroy(struct derived *derived);
void base_destroy(struct base *base);

#endif
