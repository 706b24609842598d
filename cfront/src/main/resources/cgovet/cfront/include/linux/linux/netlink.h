#ifndef CGOVET_LINUX_NETLINK_H
#define CGOVET_LINUX_NETLINK_H
#include <linux/types.h>
#define NETLINK_ROUTE 0
#define NETLINK_USERSOCK 2
#define NETLINK_INET_DIAG 4
#define NETLINK_AUDIT 9
#define NETLINK_NETFILTER 12
#define NETLINK_KOBJECT_UEVENT 15
#define NETLINK_GENERIC 16
struct sockaddr_nl {
    unsigned short nl_family;
    unsigned short nl_pad;
    __u32 nl_pid;
    __u32 nl_groups;
};
struct nlmsghdr {
    __u32 nlmsg_len;
    __u16 nlmsg_type;
    __u16 nlmsg_flags;
    __u32 nlmsg_seq;
    __u32 nlmsg_pid;
};
struct nlmsgerr {
    int error;
    struct nlmsghdr msg;
};
struct nlattr {
    __u16 nla_len;
    __u16 nla_type;
};
#define NLM_F_REQUEST 0x01
#define NLM_F_MULTI 0x02
#define NLM_F_ACK 0x04
#define NLM_F_DUMP (0x100 | 0x200)
#define NLMSG_NOOP 0x1
#define NLMSG_ERROR 0x2
#define NLMSG_DONE 0x3
#define NLMSG_ALIGNTO 4U
#endif
