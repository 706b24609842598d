module example.org/inconsistent-c-declarations

go 1.26
