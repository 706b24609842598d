module example.org/handle-use-after-delete

go 1.26
