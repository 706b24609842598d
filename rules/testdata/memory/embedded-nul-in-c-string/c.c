#include <stdio.h>

#include "c.h"

int can_open(const char *path)
{
	FILE *f = fopen(path, "r");
	if (f)
		fclose(f);
	return f != NULL;
}

int login(const char *userName, const char *password)
{
	return userName[0] == password[0];
}

int label(const char *label)
{
	return label[0];
}

int open_sized(const char *path, unsigned long n)
{
	return n > 0 && path[0] == '/';
}
