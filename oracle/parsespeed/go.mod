module parsespeed

go 1.26
