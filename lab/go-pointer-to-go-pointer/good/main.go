// Command go-pointer-to-go-pointer hands C a Go struct that holds a Go pointer.
package main

/*
struct node {
	struct node *next;
	int value;
};

static int first(struct node *n)
{
	return n->value;
}
*/
import "C"

import "fmt"

func main() {
	list := &C.struct_node{value: 7}
	fmt.Println(C.first(list))
}
