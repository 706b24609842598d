module example.com/cloops

go 1.24
