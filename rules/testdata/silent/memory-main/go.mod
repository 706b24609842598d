module example.org/silentmain

go 1.24
