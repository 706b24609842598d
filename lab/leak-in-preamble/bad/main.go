// Command leak-in-preamble calls a C function whose error path forgets one of two buffers.
package main

/*
#include <stdlib.h>
#include <string.h>

static int join(const char *a, const char *b)
{
	char *left = strdup(a); // want memory/leak-on-early-return "left"
	char *right = strdup(b);
	int length = -1;

	if (!left || !right)
		goto out;
	if (*right == '-') {
		free(right);
		return -1;
	}
	length = (int)(strlen(left) + strlen(right));
out:
	free(left);
	free(right);
	return length;
}
*/
import "C"

import "fmt"

var a, b = [...]C.char{'a', 0}, [...]C.char{'-', 'b', 0}

func main() {
	sum := 0
	for i := 0; i < 200; i++ {
		sum += int(C.join(&a[0], &b[i%2]))
	}
	fmt.Println(sum)
}
