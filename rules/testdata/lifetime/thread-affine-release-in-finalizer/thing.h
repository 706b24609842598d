typedef unsigned int GLuint;
typedef struct pthread_mutex mutex;

void glDeleteTextures(int n, const GLuint *t);
void eglDestroyContext(void *d, void *c);
typedef struct thing thing;
thing *thing_new(void);
void thing_free(thing *t);
void thing_glrelease(thing *t);
