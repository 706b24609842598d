module example.org/earlyreturn

go 1.24
