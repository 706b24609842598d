module example.org/string-bytes-mutated

go 1.26
