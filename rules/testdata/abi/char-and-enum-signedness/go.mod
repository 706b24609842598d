module example.org/char-and-enum-signedness

go 1.26
