typedef struct thing thing;

thing *thing_new(void);
void thing_free(thing *t);
int thing_len(thing *t);
int thing_get(thing *t, int i);
void thing_copy(thing *to, thing *from);
void thing_put(thing **list, int n);
