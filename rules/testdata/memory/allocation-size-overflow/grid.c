#include <stdlib.h>

#include "grid.h"

void *make_grid(int width, int height)
{
	return malloc(width * height); /* want memory/allocation-size-overflow "^width . height may not fit 32 bits, or be negative: malloc" */
}

void *make_grid_checked(int width, int height)
{
	if (width < 0 || height < 0 || width > 4096 || height > 4096)
		return NULL;
	return malloc((size_t)width * (size_t)height);
}

void *make_row(unsigned short width)
{
	return malloc(width * sizeof(double));
}
