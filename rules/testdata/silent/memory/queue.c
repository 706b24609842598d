#include "queue.h"

#include <stdlib.h>

struct job {
	char *title;
	int id;
};

static int run_job(void *data)
{
	struct job *j = data;
	int id = j->id;

	free(j->title);
	free(j);
	return id;
}

/* The job owns its title, and the loop that is given the job frees both. */
void post(loop_add *add, int id, char *title)
{
	struct job *j = malloc(sizeof *j);

	if (!j)
		abort();
	j->id = id;
	j->title = title;
	add(run_job, j);
}
