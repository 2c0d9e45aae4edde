/*
 * What a disk keeps when the power goes, for one folder (KEEP_OF) and all programs that load this library. Each time a
 * program asks for a file to be written through, its bytes are copied to KEEP_IN/data, and the names of all files of the
 * folder are listed in KEEP_IN/names: that is what a file system with a journal (ext4) has on the disk from then on. What
 * was only written, and never through, is in neither.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static FILE *names;
static size_t rootLength;

/* A number of a file is given again when the file is gone; with the moment it was made it is not. */
static int nameData(const char *path, char *name, size_t size) {
  struct statx of;
  if (statx(AT_FDCWD, path, AT_SYMLINK_NOFOLLOW, STATX_INO | STATX_BTIME, &of) != 0) return -1;
  snprintf(name, size, "%llu-%lld-%u", (unsigned long long)of.stx_ino, (long long)of.stx_btime.tv_sec,
           of.stx_btime.tv_nsec);
  return 0;
}

static int listName(const char *path, const struct stat *of, int kind, struct FTW *at) {
  (void)of;
  (void)at;
  char data[100];
  if ((kind == FTW_F || kind == FTW_D) && path[rootLength] != 0 && nameData(path, data, sizeof data) == 0) {
    fprintf(names, "%s %s %s\n", kind == FTW_D ? "folder" : "file", data, path + rootLength + 1);
  }
  return 0;
}

static void copyBytes(const char *from, const char *to) {
  char part[PATH_MAX + 8];
  snprintf(part, sizeof part, "%s.part", to);
  int in = open(from, O_RDONLY | O_CLOEXEC);
  int out = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  char bytes[65536];
  for (ssize_t count; in >= 0 && out >= 0 && (count = read(in, bytes, sizeof bytes)) > 0;) {
    if (write(out, bytes, count) != count) abort();
  }
  if (in >= 0) close(in);
  if (out >= 0) close(out);
  rename(part, to);
}

static void keep(int file) {
  const char *root = getenv("KEEP_OF");
  const char *kept = getenv("KEEP_IN");
  char link[64], path[PATH_MAX], data[100], to[PATH_MAX], list[PATH_MAX];
  if (!root || !kept) return;
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return;
  path[length] = 0;
  rootLength = strlen(root);
  if (strncmp(path, root, rootLength) != 0) return;
  struct stat of;
  if (fstat(file, &of) == 0 && S_ISREG(of.st_mode) && nameData(path, data, sizeof data) == 0) {
    snprintf(to, sizeof to, "%s/data/%s", kept, data);
    copyBytes(path, to);
  }
  snprintf(list, sizeof list, "%s/names.part", kept);
  snprintf(to, sizeof to, "%s/names", kept);
  names = fopen(list, "we");
  if (!names) abort();
  nftw(root, listName, 32, FTW_PHYS);
  fclose(names);
  rename(list, to);
}

/* One at a time, of all threads and programs: what is listed later has happened later. */
static int writeThrough(const char *name, int file) {
  int (*own)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
  char path[PATH_MAX];
  snprintf(path, sizeof path, "%s/lock", getenv("KEEP_IN") ? getenv("KEEP_IN") : "");
  int lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (lock >= 0) flock(lock, LOCK_EX);
  int outcome = own(file);
  int error = errno;
  if (outcome == 0 && lock >= 0) keep(file);
  if (lock >= 0) close(lock);
  errno = error;
  return outcome;
}

int fsync(int file) { return writeThrough("fsync", file); }
int fdatasync(int file) { return writeThrough("fdatasync", file); }
