module example.org/misaligned-pointer-cast

go 1.26
