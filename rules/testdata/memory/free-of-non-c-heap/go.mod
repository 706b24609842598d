module example.org/freeofnoncheap

go 1.26
