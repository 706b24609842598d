module example.org/sigaction-without-onstack

go 1.26
