// Command go-reads-freed reads a field of a C struct in Go when C has released it.
package main

/*
#include <stdlib.h>

struct point {
	int x, y;
};

static struct point *point_new(int x, int y)
{
	struct point *p = malloc(sizeof *p);

	if (!p)
		abort();
	p->x = x;
	p->y = y;
	return p;
}

static void point_free(struct point *p)
{
	free(p);
}
*/
import "C"

import "fmt"

func sum(x, y int) int {
	p := C.point_new(C.int(x), C.int(y))
	left := int(p.x)
	C.point_free(p)
	return left + int(p.y) // want memory/use-after-free "p"
}

func main() {
	fmt.Println(sum(1, 2))
}
