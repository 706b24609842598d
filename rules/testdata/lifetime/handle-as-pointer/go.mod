module example.org/handle-as-pointer

go 1.26
