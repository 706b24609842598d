#include "boxes.h"

static char *last;

static void drop(char *p)
{
	last = p;
}

void keep(char *p) { drop(p); }
void give_bad(char *p)
{
	both_units(p);
	free(p); // want memory/double-free "^p was already released"
}

void same_name(char *p)
{
	free(p);
}

static void release(char *p)
{
	last = p;
}

void release_ok(char *p)
{
	release(p);
	free(p);
}
