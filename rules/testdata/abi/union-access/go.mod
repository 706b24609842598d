module example.org/union-access

go 1.26
