module example.org/uintptr-kept-then-converted

go 1.26
