module example.org/unbalanced-lockosthread

go 1.26
