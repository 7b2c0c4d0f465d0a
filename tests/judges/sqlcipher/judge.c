/*
 * The database judge: genuine SQLCipher, none of our own code. It opens a database read-only with a raw key
 * and says what it sees; the tests compare that with what the desk believes.
 *
 *   judge [--dump] DATABASE      the key, 64 hex digits, comes on standard input (never in argv: `ps` shows argv)
 *
 * Without --dump: one JSON object. With --dump: one JSON line per schema object and per row, for comparing as
 * text: integers bare, reals as {"real":"%.17g"}, blobs as {"blob":"hex"}, so that no two values look alike.
 * Exit 0 when the JSON tells the whole story, 1 when a dump broke off, 2 on wrong use.
 */
#include <stdio.h>
#include <string.h>
#include "sqlite3.h"

#define KEY_HEX 64

static void put_string(const char *text, int bytes) {
  putchar('"');
  for (int i = 0; i < bytes; i++) {
    unsigned char c = (unsigned char)text[i];
    if (c == '"' || c == '\\') printf("\\%c", c);
    else if (c < 0x20) printf("\\u%04x", c);
    else putchar(c);
  }
  putchar('"');
}

static void put_text(const char *text) { put_string(text ? text : "", text ? (int)strlen(text) : 0); }

static void put_value(sqlite3_stmt *stmt, int column) {
  switch (sqlite3_column_type(stmt, column)) {
    case SQLITE_NULL: fputs("null", stdout); return;
    case SQLITE_INTEGER: printf("%lld", (long long)sqlite3_column_int64(stmt, column)); return;
    case SQLITE_FLOAT: printf("{\"real\":\"%.17g\"}", sqlite3_column_double(stmt, column)); return;
    case SQLITE_BLOB: {
      const unsigned char *bytes = sqlite3_column_blob(stmt, column);
      int length = sqlite3_column_bytes(stmt, column);
      fputs("{\"blob\":\"", stdout);
      for (int i = 0; i < length; i++) printf("%02x", bytes[i]);
      fputs("\"}", stdout);
      return;
    }
    default: {
      const char *text = (const char *)sqlite3_column_text(stmt, column);
      put_string(text, sqlite3_column_bytes(stmt, column));
    }
  }
}

/* Prints the first column of every row as a JSON array. An error becomes the last element: damage makes
 * some of these statements throw instead of returning rows, and that must not look like "no findings". */
static void put_rows(sqlite3 *db, const char *sql) {
  sqlite3_stmt *stmt = NULL;
  int rc = sqlite3_prepare_v2(db, sql, -1, &stmt, NULL);
  const char *comma = "";
  putchar('[');
  while (rc == SQLITE_OK && (rc = sqlite3_step(stmt)) == SQLITE_ROW) {
    const char *text = (const char *)sqlite3_column_text(stmt, 0);
    fputs(comma, stdout);
    put_text(text);
    comma = ",";
    rc = SQLITE_OK;
  }
  if (rc != SQLITE_DONE) {
    fputs(comma, stdout);
    put_text(sqlite3_errmsg(db));
  }
  putchar(']');
  sqlite3_finalize(stmt);
}

static int put_first(sqlite3 *db, const char *sql) {
  sqlite3_stmt *stmt = NULL;
  int rc = sqlite3_prepare_v2(db, sql, -1, &stmt, NULL);
  if (rc == SQLITE_OK) rc = sqlite3_step(stmt);
  if (rc == SQLITE_ROW) put_value(stmt, 0);
  else fputs("null", stdout);
  sqlite3_finalize(stmt);
  return rc;
}

#define TABLES "SELECT name FROM sqlite_schema WHERE type='table' ORDER BY name"

/* table -> row count; a table that cannot be read has the count null */
static void put_counts(sqlite3 *db) {
  sqlite3_stmt *tables = NULL;
  const char *comma = "";
  putchar('{');
  if (sqlite3_prepare_v2(db, TABLES, -1, &tables, NULL) == SQLITE_OK) {
    while (sqlite3_step(tables) == SQLITE_ROW) {
      const char *name = (const char *)sqlite3_column_text(tables, 0);
      char *sql = sqlite3_mprintf("SELECT count(*) FROM \"%w\"", name);
      fputs(comma, stdout);
      put_text(name);
      putchar(':');
      put_first(db, sql);
      comma = ",";
      sqlite3_free(sql);
    }
  }
  sqlite3_finalize(tables);
  putchar('}');
}

static int put_lines(sqlite3 *db, const char *table, const char *sql) {
  sqlite3_stmt *stmt = NULL;
  int rc = sqlite3_prepare_v2(db, sql, -1, &stmt, NULL);
  while (rc == SQLITE_OK && (rc = sqlite3_step(stmt)) == SQLITE_ROW) {
    fputs("{\"table\":", stdout);
    put_text(table);
    fputs(",\"row\":{", stdout);
    for (int i = 0; i < sqlite3_column_count(stmt); i++) {
      if (i) putchar(',');
      put_text(sqlite3_column_name(stmt, i));
      putchar(':');
      put_value(stmt, i);
    }
    fputs("}}\n", stdout);
    rc = SQLITE_OK;
  }
  if (rc != SQLITE_DONE) fprintf(stderr, "%s: %s\n", table, sqlite3_errmsg(db));
  sqlite3_finalize(stmt);
  return rc == SQLITE_DONE;
}

static int dump(sqlite3 *db) {
  sqlite3_stmt *tables = NULL;
  /* rootpage is left out: two equal databases may lay their pages out differently */
  int whole = put_lines(db, "sqlite_schema", "SELECT type, name, tbl_name, sql FROM sqlite_schema");
  int rc = sqlite3_prepare_v2(db, TABLES, -1, &tables, NULL);
  while (rc == SQLITE_OK && (rc = sqlite3_step(tables)) == SQLITE_ROW) {
    const char *name = (const char *)sqlite3_column_text(tables, 0);
    char *sql = sqlite3_mprintf("SELECT * FROM \"%w\"", name);
    if (!put_lines(db, name, sql)) whole = 0;
    sqlite3_free(sql);
    rc = SQLITE_OK;
  }
  sqlite3_finalize(tables);
  return whole && rc == SQLITE_DONE;
}

static int refuse(const char *why, int code) {
  fputs("{\"opened\":false,\"error\":", stdout);
  put_text(why);
  printf(",\"code\":%d}\n", code);
  return 0;
}

/* Opens and reads page 1. PRAGMA key itself never fails, and a file of 0 bytes opens "whole" with any key. */
static int unlock(sqlite3 *db, const char *hex) {
  char key[KEY_HEX + 4];
  sqlite3_stmt *stmt = NULL;
  snprintf(key, sizeof key, "x'%s'", hex);
  if (sqlite3_key_v2(db, "main", key, KEY_HEX + 3) != SQLITE_OK) return -1;
  if (sqlite3_prepare_v2(db, "PRAGMA page_count", -1, &stmt, NULL) != SQLITE_OK) return -1;
  int rc = sqlite3_step(stmt);
  int pages = rc == SQLITE_ROW ? sqlite3_column_int(stmt, 0) : -1;
  sqlite3_finalize(stmt);
  if (pages > 0 && sqlite3_exec(db, "SELECT count(*) FROM sqlite_schema", NULL, NULL, NULL) != SQLITE_OK) return -1;
  return pages;
}

static void put_verdict(sqlite3 *db) {
  fputs("{\"opened\":true,\"cipherVersion\":", stdout);
  put_first(db, "PRAGMA cipher_version");
  fputs(",\"cipherIntegrity\":", stdout);
  put_rows(db, "PRAGMA cipher_integrity_check");
  fputs(",\"integrity\":", stdout);
  put_rows(db, "PRAGMA integrity_check");
  fputs(",\"userVersion\":", stdout);
  put_first(db, "PRAGMA user_version");
  fputs(",\"applicationId\":", stdout);
  put_first(db, "PRAGMA application_id");
  fputs(",\"tables\":", stdout);
  put_counts(db);
  fputs("}\n", stdout);
}

int main(int argc, char **argv) {
  char hex[KEY_HEX + 1] = {0};
  int dumping = argc > 1 && strcmp(argv[1], "--dump") == 0;
  sqlite3 *db = NULL;
  if (argc != 2 + dumping) return 2;
  if (fread(hex, 1, KEY_HEX, stdin) != KEY_HEX || strspn(hex, "0123456789abcdefABCDEF") != KEY_HEX) return 2;
  int rc = sqlite3_open_v2(argv[1 + dumping], &db, SQLITE_OPEN_READONLY, NULL);
  if (rc != SQLITE_OK) return refuse(sqlite3_errstr(rc), rc);
  /* the caller's copy is evidence: closing must neither fold in nor delete its -wal */
  sqlite3_db_config(db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  int pages = unlock(db, hex);
  int whole = 1;
  if (pages < 0) refuse(sqlite3_errmsg(db), sqlite3_errcode(db));
  else if (pages == 0) refuse("the file is empty", SQLITE_NOTADB);
  else if (dumping) whole = dump(db);
  else put_verdict(db);
  sqlite3_close(db);
  return whole ? 0 : 1;
}
