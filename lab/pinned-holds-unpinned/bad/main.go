// Command pinned-holds-unpinned pins a node, but not the node it points to.
package main

/*
struct node {
	struct node *next;
	int value;
};

static int second(struct node **list)
{
	return (*list)->next->value;
}
*/
import "C"

import (
	"fmt"
	"runtime"
)

func main() {
	var pinner runtime.Pinner
	defer pinner.Unpin()
	tail := &C.struct_node{value: 7}
	head := &C.struct_node{next: tail}
	pinner.Pin(head)
	list := [1]*C.struct_node{head}
	fmt.Println(C.second(&list[0])) // want pointer/pinned-object-has-unpinned-pointers "list"
}
