#ifndef GRID_H
#define GRID_H

void *make_grid(int width, int height);
void *make_grid_checked(int width, int height);
void *make_row(unsigned short width);

#endif
