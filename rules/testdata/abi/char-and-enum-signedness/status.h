typedef enum { STATUS_BAD = -1, STATUS_OK, STATUS_MORE } status_t;
typedef enum { COLOR_RED, COLOR_BLUE } color_t;
typedef unsigned int id_t32;

struct node { char tag; signed char level; unsigned char flags; };

char *text_of(int n);
unsigned int find_id(int n);
unsigned long find_wide(int n);
id_t32 next_id(void);
int code_of(int n);
unsigned short port_of(int n);
status_t status_of(int n);
color_t color_of(int n);
