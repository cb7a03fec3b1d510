package org.cspenrollment.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.text.Normalizer;
import org.cspenrollment.platform.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** F15 and F25: who signs in with a password of earlier times, from another computer. */
@AccountTest
class PasswordUpgradeIT {

  private static final String TYPED = "비밀번호는 한글로 충분히 길게 2018";
  private static final String IN_PARTS = Normalizer.normalize(TYPED, Normalizer.Form.NFD);

  @Autowired private MockMvc mvc;
  @Autowired private People people;
  @Autowired private JdbcClient database;

  @Test
  void anOldHashHoldsInBothFormsAndIsReplacedAtTheFirstSignIn() throws Exception {
    var person = people.withPassword(People.staff(Role.REVIEWER));
    var old = "{argon2id}" + new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2).encode(IN_PARTS);
    database
        .sql("update account set password_hash = ? where username = ?")
        .params(old, person)
        .update();

    basic(person + " ", TYPED).andExpect(status().isOk());

    var hash =
        database
            .sql("select password_hash from account where username = ?")
            .param(person)
            .query(String.class)
            .single();
    assertThat(hash).startsWith("{argon2id-opaque}");
    basic(person, IN_PARTS).andExpect(status().isOk());
    basic(person, TYPED + "!")
        .andExpect(status().isUnauthorized())
        .andExpect(
            header()
                .string("WWW-Authenticate", "Basic realm=\"CSP Enrollment\", charset=\"UTF-8\""));
  }

  private ResultActions basic(String name, String password) throws Exception {
    return mvc.perform(get("/api/v1/me").with(httpBasic(name, password)));
  }
}
