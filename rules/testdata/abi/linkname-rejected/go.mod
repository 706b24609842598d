module example.org/linkname-rejected

go 1.26
