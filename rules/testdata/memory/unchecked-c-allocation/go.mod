module example.org/uncheckedcallocation

go 1.26
