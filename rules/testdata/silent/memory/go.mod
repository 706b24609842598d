module example.org/silentmemory

go 1.24
